4 note 26-0042 kind=phone once=k7 {23}
Dr O’Neill rang back.
