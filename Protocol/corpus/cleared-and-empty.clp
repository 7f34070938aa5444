1 set S-1 due= title="" if=any once=k1
