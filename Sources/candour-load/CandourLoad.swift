import ArgumentParser
@main struct CandourLoad: ParsableCommand { }
