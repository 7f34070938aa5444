1 new case title="\"\\\n\t\r\u{1}\u{7f}\u{9f}\u{2028}\u{202e}\u{2066}\u{feff}\u{fffb}"
