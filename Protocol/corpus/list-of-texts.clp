1 decide 26-0042 weighs=R-1,R-2 weighing="how, one","two" once=x
