2 show 26-0042 "x
3 ping
