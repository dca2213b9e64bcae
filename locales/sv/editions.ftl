### När en utgåva görs, och en utgåva vars filer är stängda.
edition-making = Utgåvan görs
edition-making-lead = Varje samtycke prövas en gång till innan utgåvan fryses. Du kan lämna sidan; arbetet går vidare.
edition-progress = { $done } av { $total }
edition-made = Utgåvan är klar
edition-not-made = Utgåvan blev inte gjord.
edition-not-made-more = Något gick fel hos oss. Inget har gått förlorat; försök igen.
edition-changed-meanwhile = Texterna ändrades medan utgåvan gjordes. Försök igen när ingen skriver.
edition-blocked = Något kom i vägen under tiden. Sidan före den här säger vad.
edition-look-again = Titta igen
edition-gone = Den här utgåvan revideras
edition-gone-more = Filerna erbjuds inte just nu. En ny utgåva kan komma; en hänvisning gäller som förut.
edition-back = Tillbaka
