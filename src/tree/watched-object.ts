import { ApiObject, ApiObjectProps, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { declared } from './revisions';
import { objectJson } from '../synthesis/object-json';

/** An object that knows whether somebody has patched it. */
export class WatchedObject extends ApiObject {
  readonly #props: ApiObjectProps;
  #patched = false;

  constructor(scope: Construct, id: string, props: ApiObjectProps) {
    super(scope, id, props);
    this.#props = props;
  }

  public addJsonPatch(...operations: JsonPatch[]): void {
    this.#patched = true;
    declared(this);
    super.addJsonPatch(...operations);
  }

  /** Whether what is emitted may differ from what was planned. */
  public get isPatched(): boolean {
    return this.#patched;
  }

  public toJson(): any {
    return this.#patched ? super.toJson() : this.#rendered() ?? super.toJson();
  }

  #rendered(): any {
    try {
      return objectJson(this, this.#props);
    } catch {
      // What cannot be rendered is told in the words of cdk8s.
      return undefined;
    }
  }
}
