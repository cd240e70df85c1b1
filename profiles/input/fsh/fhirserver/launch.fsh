Instance: launch
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/launch"
* name = "Launch"
* title = "启动应用 Launch an app"
* status = #active
* kind = #operation
* description = "医务人员的系统在居民记录旁启动一个已登记的应用（SMART App Launch 2.2 的 EHR launch）：返回 launch 值，由系统连同 iss 一起交给应用的启动地址。只能由角色为 clinician 或 operator 的用户所用的应用，或平台运行方自己的程序调用；每个值只用于所指的应用，只用一次，五分钟内有效。A clinician's system opens a registered app beside a resident's record (SMART App Launch 2.2, EHR launch): the answer has the value of launch, which the system hands to the app's launch address together with iss. Only the app of a user of role clinician or operator, and the operator's own program, may call it. Each value is for the named app, once, within five minutes."
* affectsState = true
* code = #launch
* system = true
* type = false
* instance = false
* parameter[+].name = #patient
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "打开了谁的记录：Patient 引用，也可以是 id。Whose record is open: a reference to a Patient, or an id."
* parameter[=].type = #Reference
* parameter[+].name = #client
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "要启动的应用的 client_id。The client_id of the app to open."
* parameter[=].type = #string
* parameter[+].name = #launch
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "交给应用的值。The value for the app."
* parameter[=].type = #string
* parameter[+].name = #expires
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "何时失效。When it ends."
* parameter[=].type = #instant
