// Synonyms: what else a code of another system is called here. Equal and equivalent ones are added to a record at its write; any other
// relation says what a code resembles and is not, so the sender is told.
RuleSet: RecognisedHead(id, name, target)
* url = "https://xinglin-fhir.github.io/ig/ConceptMap/{id}"
* name = "{name}"
* status = #active
* experimental = false
* group.target = "{target}"

RuleSet: Same(code, target)
* group.element[+].code = #{code}
* group.element[=].target.code = #{target}
* group.element[=].target.equivalence = #equivalent

RuleSet: Resembles(code, target, comment)
* group.element[+].code = #{code}
* group.element[=].target.code = #{target}
* group.element[=].target.equivalence = #inexact
* group.element[=].target.comment = "{comment}"
