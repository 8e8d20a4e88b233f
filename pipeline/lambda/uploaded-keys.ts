// A message of the queue in, the keys of the objects that it says were put out: an event of
// EventBridge, or a notification of S3 itself, whose keys are encoded as in an address.

interface Message {
  readonly detail?: { readonly object?: { readonly key?: string } };
  readonly Records?: readonly { readonly s3?: { readonly object?: { readonly key?: string } } }[];
  readonly Event?: string;
}

/**
 * Returns the keys that a message names; none for the test event that S3 sends first. Throws on what
 * is neither, so that it ends where it is looked at.
 */
export function uploadedKeys(body: string): readonly string[] {
  const message = JSON.parse(body) as Message;
  if (message.Event === 's3:TestEvent') return [];
  const key = message.detail?.object?.key;
  if (key !== undefined) return [key];
  const keys = message.Records?.map((record) => record.s3?.object?.key);
  if (!keys?.every((one) => one !== undefined)) throw new Error(`unknown message: ${body}`);
  return keys.map((one) => decodeURIComponent(one.replaceAll('+', ' ')));
}
