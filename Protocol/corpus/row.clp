1 row case 26-0042 rev=2 state=open kind=conduct prac=S-88 lead=U-22 due=2026-11-30 title="Handover notes missing, \"Ward 4\""
