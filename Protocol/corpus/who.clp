1 who
