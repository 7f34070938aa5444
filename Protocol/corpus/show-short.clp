3 show 42
