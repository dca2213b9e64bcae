### Katalogen som maskiner läser den, metoderna som alla läser dem, och katalogen som filer.

catalogue-kind-kit = metod
