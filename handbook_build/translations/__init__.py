"""Internationalization (i18n): what a translation follows of the English, and what lags behind. Locales: languages.py."""
