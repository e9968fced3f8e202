/** The part of PGlite's file system driver that we complete and listen to; PGlite itself gives it no types. */

export interface EngineNode {
  readonly mode: number;
}

export interface EngineStream {
  readonly nfd: number;
  readonly node: EngineNode;
}

interface AttributeChange {
  readonly size?: number;
}

export interface NodeDriver {
  readonly node_ops: {
    mknod(parent: EngineNode, name: string, mode: number, device: number): EngineNode;
    rename(node: EngineNode, directory: EngineNode, name: string): void;
    unlink(parent: EngineNode, name: string): void;
    rmdir(parent: EngineNode, name: string): void;
    setattr(node: EngineNode, change: AttributeChange): void;
  };
  readonly stream_ops: {
    write(stream: EngineStream, buffer: Uint8Array, offset: number, length: number, at: number): number;
    setattr(stream: EngineStream, change: AttributeChange): void;
    fsync?(stream: EngineStream): number;
  };
  realPath(node: EngineNode): string;
}

/** The engine while it starts. Older releases knew the driver only by the second name. */
export interface EngineModule {
  readonly NODEFS?: NodeDriver;
  readonly FS: { isFile(mode: number): boolean; isDir(mode: number): boolean; readonly filesystems: { readonly NODEFS: NodeDriver } };
}
