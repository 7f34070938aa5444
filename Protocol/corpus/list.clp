1 list case state=open,waiting sort=due limit=2
