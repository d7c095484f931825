import { imageOf } from '../spark-version';

/** A template of executors that somebody has written by hand: with a sidecar, a volume, local disk and a label, and no identity. */
export const SIDECAR_TEMPLATE = `apiVersion: v1
kind: Pod
metadata:
  labels: {patched: "yes"}
  annotations: {a: b}
spec:
  terminationGracePeriodSeconds: 99
  enableServiceLinks: false
  automountServiceAccountToken: false
  hostAliases: [{ip: 127.0.0.5, hostnames: [five.example.com]}]
  securityContext: {runAsNonRoot: true, runAsUser: 185, runAsGroup: 185, fsGroup: 185, seccompProfile: {type: RuntimeDefault}}
  volumes: [{name: extra, emptyDir: {sizeLimit: 10Mi}}]
  initContainers:
    - name: side
      image: ${imageOf('java')}
      command: [sh, -c, "trap 'exit 0' TERM; while :; do sleep 1; done"]
      restartPolicy: Always
      resources: {requests: {cpu: 10m, memory: 16Mi}, limits: {memory: 32Mi}}
      securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
  containers:
    - name: exec
      securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
      env: [{name: FROM_TEMPLATE, value: "1"}]
      volumeMounts: [{name: extra, mountPath: /extra}]
      resources: {requests: {ephemeral-storage: 50Mi}, limits: {ephemeral-storage: 1Gi}}
`;
