2 show a=1 a=1
