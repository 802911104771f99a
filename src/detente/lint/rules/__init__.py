"""The rules, a module for what each looks at."""
