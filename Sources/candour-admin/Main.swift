import CandourClient
import Glibc

@main
struct Main {
    static func main() {
        exit(Programs.admin(Array(CommandLine.arguments.dropFirst())))
    }
}
