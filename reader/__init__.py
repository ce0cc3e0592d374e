"""Reader and annotator for stored Chinese letters."""
