### The catalogue as machines read it, methods as everybody reads them, and the catalogue as files.

catalogue-kind-kit = method
