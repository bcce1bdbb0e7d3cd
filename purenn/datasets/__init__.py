"""The bundled data sets: in a clone they lie in datasets/ beside purenn/, in a wheel here."""
