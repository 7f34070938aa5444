1 ping
