// What DCAT-AP 3.0.1 asks of a catalog (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), as far as
// this one goes, as shapes of our own: what must be there, how often, and of what kind it is.

export const DCAT_SHAPES = `
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix : <urn:shapes:> .

:text sh:or ( [ sh:datatype rdf:langString ] [ sh:datatype xsd:string ] ) .
:title sh:path dct:title ; sh:minCount 1 ; sh:node :text .
:description sh:path dct:description ; sh:minCount 1 ; sh:node :text .
:publisher sh:path dct:publisher ; sh:minCount 1 ; sh:maxCount 1 ; sh:class foaf:Agent .

:Catalog a sh:NodeShape ; sh:targetClass dcat:Catalog ;
  sh:property :title, :description, :publisher,
    [ sh:path dcat:dataset ; sh:minCount 1 ; sh:class dcat:Dataset ],
    [ sh:path foaf:homepage ; sh:maxCount 1 ; sh:nodeKind sh:IRI ],
    [ sh:path dct:license ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .

:Dataset a sh:NodeShape ; sh:targetClass dcat:Dataset ;
  sh:property :title, :description, :publisher,
    [ sh:path dcat:distribution ; sh:minCount 1 ; sh:class dcat:Distribution ],
    [ sh:path dcat:contactPoint ; sh:class vcard:Kind ],
    [ sh:path dct:accrualPeriodicity ; sh:maxCount 1 ; sh:nodeKind sh:IRI ],
    [ sh:path dcat:landingPage ; sh:nodeKind sh:IRI ] .

:Distribution a sh:NodeShape ; sh:targetClass dcat:Distribution ;
  sh:property
    [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ],
    [ sh:path dcat:downloadURL ; sh:nodeKind sh:IRI ],
    [ sh:path dcat:byteSize ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ],
    [ sh:path dct:format ; sh:maxCount 1 ; sh:nodeKind sh:IRI ],
    [ sh:path dct:license ; sh:maxCount 1 ; sh:nodeKind sh:IRI ],
    [ sh:path spdx:checksum ; sh:maxCount 1 ; sh:class spdx:Checksum ] .

:Checksum a sh:NodeShape ; sh:targetClass spdx:Checksum ;
  sh:property
    [ sh:path spdx:algorithm ; sh:minCount 1 ; sh:maxCount 1 ],
    [ sh:path spdx:checksumValue ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:hexBinary ] .

:Agent a sh:NodeShape ; sh:targetClass foaf:Agent ;
  sh:property [ sh:path foaf:name ; sh:minCount 1 ; sh:node :text ] .
`;
