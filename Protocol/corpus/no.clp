8 no stale id=26-0042.2 rev=2 by=U-17 when=2026-11-21T11:40:00Z keys=severity msg="changed"
