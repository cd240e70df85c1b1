// What an actor does with the server, as a CapabilityStatement of a client (R4 has no ActorDefinition).

RuleSet: ActorHead(id, name)
* url = "https://xinglin-fhir.github.io/ig/CapabilityStatement/{id}"
* name = "{name}"
* status = #active
* date = "2026-11-26"
* kind = #requirements
* fhirVersion = #4.0.1
* format[0] = #json
* format[1] = #xml
* rest.mode = #client

RuleSet: Does(code, verb)
* rest.resource[=].interaction[+].code = #{code}
* rest.resource[=].interaction[=].extension[0].url = "http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation"
* rest.resource[=].interaction[=].extension[0].valueCode = #{verb}

// A type whose records the actor sends, again and again, by their business identifiers.
RuleSet: Sends(type)
* rest.resource[+].type = #{type}
* insert Does(create, SHALL)
* insert Does(update, SHALL)
* insert Does(read, SHOULD)
* rest.resource[=].conditionalCreate = true
* rest.resource[=].conditionalUpdate = true

// A type that the actor reads and searches.
RuleSet: Reads(type)
* rest.resource[+].type = #{type}
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)

// A type that the actor also writes.
RuleSet: ReadsAndWrites(type)
* insert Reads({type})
* insert Does(create, SHALL)
* insert Does(update, SHALL)

// A parameter of HL7's, or of this guide, and the screens that ask for it.
RuleSet: Screen(name, type, id, screens)
* insert Param({name}, {type}, {id})
* rest.resource[=].searchParam[=].documentation = "{screens}"

RuleSet: OwnScreen(name, type, id, screens)
* insert OwnParam({name}, {type}, {id})
* rest.resource[=].searchParam[=].documentation = "{screens}"
