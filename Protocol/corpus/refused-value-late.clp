2 a b=c d {2}
hi
3 ping
