/// Text made safe for a page.
enum HTML {
    /// Escapes what means something in HTML, in text and in attributes, and takes out what cannot be seen.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in Screen.safeLine(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An element with text in it.
    static func element(_ name: String, _ text: String, _ attributes: String = "") -> String {
        "<\(name)\(attributes.isEmpty ? "" : " " + attributes)>\(escaped(text))</\(name)>"
    }
}
