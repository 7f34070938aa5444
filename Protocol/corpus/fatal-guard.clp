1 a {1}
ab
