import { missingRestrictions, RESTRICTED } from '../../src/pod/restricted';

test.each<[object | undefined, object]>([
  [undefined, RESTRICTED],
  [{}, RESTRICTED],
  [{ runAsUser: 65532, readOnlyRootFilesystem: true }, RESTRICTED],
  [{ allowPrivilegeEscalation: true }, { capabilities: { drop: ['ALL'] } }],
  [{ capabilities: { drop: ['NET_RAW'] } }, { allowPrivilegeEscalation: false }],
  [{ capabilities: {} }, RESTRICTED],
  [RESTRICTED, {}],
])('a container with %j lacks %j', (securityContext, missing) => {
  expect(missingRestrictions({ securityContext })).toEqual(missing);
});

test.each([{ privileged: true }, { capabilities: { add: ['SYS_ADMIN'] } }])('one with %j is not for such a namespace', (securityContext) => {
  expect(missingRestrictions({ securityContext })).toEqual({});
});
