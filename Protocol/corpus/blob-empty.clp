9 part T-1 at=0 {0}

