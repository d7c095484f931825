import { ApiObject, ApiObjectProps, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { declared } from './revisions';

/** An object that knows whether somebody has patched it. */
export class WatchedObject extends ApiObject {
  private patched = false;

  constructor(scope: Construct, id: string, props: ApiObjectProps) {
    super(scope, id, props);
  }

  public addJsonPatch(...operations: JsonPatch[]): void {
    this.patched = true;
    declared(this);
    super.addJsonPatch(...operations);
  }

  /** Whether what is emitted may differ from what was planned. */
  public get isPatched(): boolean {
    return this.patched;
  }
}
