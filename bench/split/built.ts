const DIST = new URL('../../dist/', import.meta.url);

/** A module as it was built, which is what runs in operation; its type is that of the source it was built from. */
export async function built<Module>(file: string): Promise<Module> {
  return (await import(new URL(file, DIST).href)) as Module;
}
