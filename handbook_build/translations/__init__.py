"""What a translation follows of the English, and what lags behind."""
