### The catalogue as machines read it, methods as everybody reads them, and the catalogue as files.

catalogue-kind-kit = method

kits-title = Methods
kits-lead = Each is written down so that others can follow it: its stages, who does what, and the words it uses.
kit-version = version { $version }
kit-works-count = { $n ->
    [0] nothing published yet
    [one] 1 publication
   *[other] { $n } publications
}
kit-stages = Stages
kit-stage-who = Who:
kit-works = Published by those who followed it
kit-works-none = Nothing yet.
kit-wording = Where the words come from
kit-cite = How to cite it
kit-copy = Copy
kit-copied = Copied
kit-files = Its files
kit-files-more = The method as data, as it is used here: read it, change it, bring it to your own Red Thread.

shelf-by-kit = By method
shelf-by-place = By place
shelf-by-lang = By language
shelf-by-year = By year
shelf-found = Found:
shelf-nothing-found = Nothing found. Try fewer or other words.
shelf-choose = Choose a language

oai-fault-badVerb = No verb was given, several were, or it is none of the protocol's.
oai-fault-badArgument = An argument is missing, unknown, given twice, or its value cannot be read.
oai-fault-badResumptionToken = This token was not given out here.
oai-fault-cannotDisseminateFormat = Records are told as oai_dc only.
oai-fault-idDoesNotExist = No record bears this identifier.
oai-fault-noRecordsMatch = Nothing fits these dates and this set.
