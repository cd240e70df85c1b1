Instance: organization-reach
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/organization-reach"
* name = "OrganizationReach"
* title = "机构管到哪里 How far an organisation reaches"
* status = #active
* kind = #operation
* description = "这个机构及其以下有多少机构、管理多少居民，它的层级，以及从它到最高一级的路径。居民按调用者的管理范围计数；超过十万时是估计值，并用 estimated 说明。How many organisations stand at and below this one, how many residents they manage, its level, and the way from it to the root. Residents are counted within the caller's reach; beyond a hundred thousand the number is an estimate, and estimated says so."
* affectsState = false
* code = #reach
* resource = #Organization
* system = false
* type = false
* instance = true
* insert OperationParameter(organizations, out, 1, 1, integer)
* parameter[=].documentation = "本机构及以下的机构数，含本机构。The organisations at and below it, itself counted."
* insert OperationParameter(residents, out, 1, 1, integer)
* parameter[=].documentation = "它们管理的居民数。The residents whom they manage."
* insert OperationParameter(estimated, out, 0, 1, boolean)
* parameter[=].documentation = "居民数是估计值时为 true。true where the number of residents is an estimate."
* insert OperationParameter(level, out, 0, 1, code)
* parameter[=].documentation = "本机构的层级。Its own level."
* insert OperationParameter(path, out, 1, *, Reference)
* parameter[=].documentation = "从本机构到最高一级，本机构在前。From itself to the root, itself first."

Instance: healthcareservice-find
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/healthcareservice-find"
* name = "HealthcareServiceFind"
* title = "找能承接的服务 Find who can do it"
* status = #active
* kind = #operation
* description = "哪些机构此刻能提供某类服务：服务和机构都在用、在开放时间内、覆盖居民所在地区。有协作关系的在前，其次按距离由近到远。Which institutions can do something now: service and institution in use, open, for the resident's place. Affiliated ones come first, then the nearest."
* affectsState = false
* code = #find
* resource = #HealthcareService
* system = false
* type = true
* instance = false
* insert OperationParameter(service, in, 1, 1, Coding)
* parameter[=].documentation = "服务类别；在地址中写作 [system|]code。The category of service; in an address as [system|]code."
* insert OperationParameter(for, in, 0, 1, Reference)
* parameter[=].documentation = "为哪位居民（Patient）或哪个地点（Location）找。For which resident (Patient) or place (Location)."
* insert OperationParameter(near, in, 0, 1, string)
* parameter[=].documentation = "纬度|经度|公里：只要这么近的，公里可省略。latitude|longitude|kilometres: no farther than that; without kilometres however far."
* insert OperationParameter(at, in, 0, 1, dateTime)
* parameter[=].documentation = "何时需要，缺省为现在。When it is needed; without it now."
* insert OperationParameter(level, in, 0, 1, code)
* parameter[=].documentation = "只要这个层级的机构。Institutions of this level alone."
* insert OperationParameter(affiliated-with, in, 0, 1, Reference)
* parameter[=].documentation = "与这个机构（Organization）有协作关系的排在前面。Those that are affiliated with this Organization come first."
* insert OperationParameter(return, out, 1, 1, Bundle)
* parameter[=].documentation = "类型为 searchset 的 Bundle。A Bundle of type searchset."

Instance: organization-gaps
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/organization-gaps"
* name = "OrganizationGaps"
* title = "机构缺什么 What organisations lack"
* status = #active
* kind = #operation
* description = "检索问不出来的名单：哪些机构没有某样东西。Lists that no search can ask for: which organisations lack something."
* affectsState = false
* code = #gaps
* resource = #Organization
* system = false
* type = true
* instance = false
* insert OperationParameter(rule, in, 1, 1, code)
* parameter[=].documentation = "no-clinic-no-agreement（养老机构既无内设医疗机构许可也无在效的医养结合协议）、beds-without-clinic（养老机构有护理型床位而无内设医疗机构许可）、no-green-channel（养老机构或医院没有在用的老年人绿色通道）、no-geriatrics（县级及以上医院没有老年医学服务）、licence-ended（有已到期而未换发的许可）、cycle-free（机构上级关系成环或断开）。no-clinic-no-agreement, beds-without-clinic, no-green-channel, no-geriatrics, licence-ended, cycle-free."
* insert OperationParameter(below, in, 0, 1, Reference)
* parameter[=].documentation = "只看这个机构（Organization）及其以下。Only at and below this Organization."
* insert OperationParameter(return, out, 1, 1, Bundle)
* parameter[=].documentation = "类型为 searchset 的 Bundle，内为机构。A Bundle of type searchset with the organisations."
