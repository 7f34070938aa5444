import CandourClient
import Glibc

@main
struct Main {
    static func main() {
        exit(Programs.candour(Array(CommandLine.arguments.dropFirst())))
    }
}
