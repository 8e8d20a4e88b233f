// A script that takes away what Chrome learned after version 86, as far as a program like this one
// would call it.

export const LATER = `
  const drop = (where, names) => { for (const name of names.split(' ')) delete where[name]; };
  drop(Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with');
  drop(Object.getPrototypeOf(Uint8Array.prototype), 'at findLast findLastIndex toSorted toReversed with');
  drop(Uint8Array, 'fromBase64 fromHex');
  drop(Uint8Array.prototype, 'toBase64 toHex setFromBase64');
  drop(String.prototype, 'at isWellFormed toWellFormed');
  drop(Object, 'hasOwn groupBy');
  drop(Map, 'groupBy');
  drop(Map.prototype, 'getOrInsert getOrInsertComputed');
  drop(Array, 'fromAsync');
  drop(Promise, 'withResolvers try');
  drop(RegExp, 'escape');
  drop(RegExp.prototype, 'hasIndices unicodeSets');
  drop(Error, 'isError');
  drop(Math, 'sumPrecise f16round');
  drop(Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom');
  drop(Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())),
    'map filter take drop flatMap reduce toArray forEach some every find');
  drop(Intl, 'Segmenter');
  drop(globalThis, 'Iterator structuredClone reportError scheduler Temporal');
  if ([].at || [].toSorted || Map.groupBy || Object.hasOwn) throw new Error('not deleted');
`;
