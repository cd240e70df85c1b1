Extension: AddedCoding
Id: added-coding
Title: "平台补写的编码 Added coding"
Description: "此编码由平台在存储时补在发送方所写编码之后，值为依据的 ConceptMap、CodeSystem 或 profile 的地址；发送方所写的原样保留在前。依据不再成立时，下次更新会去掉。平台写入，医院系统不必发送。The platform added this coding behind what the sender wrote, when it stored the record; the value is the address of the ConceptMap, CodeSystem or profile that says so. What the sender wrote stands first and unchanged. It goes with the next update where it no longer follows. Written by the platform, hospital systems need not send it."
Context: Coding
* value[x] only canonical
* value[x] 1..1
