2 part T-9 at=15 {11}
1 ping
EOF.
