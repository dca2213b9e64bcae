### The board: every line at every place, histories, towns that share one set of lines.
status-unknown = unknown
status-clear = clear of the line
status-near = near the line
status-at = at the line
status-crossed = line crossed
gap-no-reading = no reading yet
gap-stale = no recent reading
gap-stale-since = no reading since { $day }
gap-no-threshold = no threshold yet
value-percent = { $n }%
value-one-to = 1 to { $n }
