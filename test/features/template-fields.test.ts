import { k8s } from 'cdk8s-plus-30';
import { REFUSED_FIELDS, withoutRefused } from '../../src/features/template-fields';

const field = (name: string) => ({ field: name, why: 'it is so', fix: () => 'Remove it' });

test('what is refused is taken out, wherever it stands, and what is left of nothing too', () => {
  const given = { image: 'a', name: 'b', resources: { requests: { 'cpu': '1', 'example.com/x': '1' }, limits: { cpu: '1' }, claims: [] } };
  const { rest, found } = withoutRefused('container', given, ['image', 'resources.requests.cpu', 'resources.limits.cpu'].map((name) => field(`container.${name}`)));
  expect(rest).toEqual({ name: 'b', resources: { requests: { 'example.com/x': '1' }, claims: [] } });
  expect(found.map(({ field: { field: name }, value }) => [name, value])).toEqual([
    ['container.image', 'a'], ['container.resources.requests.cpu', '1'], ['container.resources.limits.cpu', '1'],
  ]);
});

test('what looks alike stays, and so does what is empty', () => {
  const given = { image: 'a', images: ['b'], resources: {}, requests: { cpu: '1' } };
  expect(withoutRefused('spec', given, [field('container.image'), field('spec.resources.requests.cpu'), field('spec.imag')])).toEqual({ rest: given, found: [] });
});

test('every field of the table is one of Kubernetes', () => {
  const fieldsOf = (struct: string) => (k8s as any)[`toJson_${struct}`].toString().match(/'\w+'(?=:)/g).map((name: string) => name.slice(1, -1));
  const structs: { [part: string]: string } = { metadata: 'ObjectMeta', spec: 'PodSpec', container: 'Container' };
  for (const { field: path } of REFUSED_FIELDS) {
    const [part, name] = path.split('.');
    expect(fieldsOf(structs[part])).toContain(name);
  }
});
