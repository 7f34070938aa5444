1 ping
2 bye
