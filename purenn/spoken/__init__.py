"""What commands say, in the reader's language: a file of sentences for each language and subject."""
