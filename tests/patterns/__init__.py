"""Every regular expression of the package, text that is made to be hard for it, and what that costs."""
