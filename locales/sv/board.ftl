### Tavlan: varje linje på varje plats, historik, kommuner som delar linjer.
status-unknown = okänt
status-clear = god marginal
status-near = nära linjen
status-at = på linjen
status-crossed = linjen har passerats
gap-no-reading = ingen avläsning än
gap-stale = ingen färsk avläsning
gap-stale-since = ingen avläsning sedan { $day }
gap-no-threshold = ingen tröskel än
value-percent = { $n } %
value-one-to = 1 på { $n }
