import { ApiObject, Chart, DependencyGraph } from 'cdk8s';
import { IConstruct } from 'constructs';

/**
 * Writes down what follows from the dependencies between constructs, as cdk8s
 * does before it writes: charts around charts, charts and objects depend on others.
 *
 * @returns whether any chart depends on another
 */
export function resolveDependencies(app: IConstruct): boolean {
  const all = app.node.findAll();
  let hasDependentCharts = false;
  const dependOn = (source: Chart, target: Chart) => {
    source.node.addDependency(target);
    hasDependentCharts = true;
  };
  for (const parent of all.filter(Chart.isChart)) {
    parent.node.children.filter(Chart.isChart).forEach((child) => dependOn(parent, child));
  }
  for (const { source, target } of dependenciesOf(all)) {
    const [from, to] = [Chart.of(source), Chart.of(target)];
    if (from !== to) {
      dependOn(from, to);
    }
  }
  for (const { source, target } of dependenciesOf(all)) {
    const targets = ownObjects(target);
    for (const object of ownObjects(source)) {
      targets.filter((other) => other !== object).forEach((other) => object.node.addDependency(other));
    }
  }
  return hasDependentCharts;
}

/** The charts of an app, in the order in which they are to be applied. */
export function chartsInOrder(app: IConstruct): Chart[] {
  // cdk8s keeps constructs by their paths, where those that look like numbers come first.
  const isNumber = ({ node: { id } }: IConstruct) => /^\d+$/.test(id);
  const ordered = app.node.children.some(isNumber) ? new DependencyGraph(app.node).topology() : inOrder(app);
  return ordered.filter(Chart.isChart);
}

/** The objects of a chart, in the order in which they are to be applied. */
export function objectsInOrder(chart: Chart): ApiObject[] {
  return inOrder(chart).filter(ApiObject.isApiObject).filter((object) => Chart.of(object) === chart);
}

/** A graph is dear, and without dependencies it says nothing. */
function inOrder(construct: IConstruct): IConstruct[] {
  const all = construct.node.findAll();
  return dependenciesOf(all).length === 0 ? all : new DependencyGraph(construct.node).topology();
}

interface Dependency {
  readonly source: IConstruct;
  readonly target: IConstruct;
}

function dependenciesOf(constructs: readonly IConstruct[]): Dependency[] {
  const found: Dependency[] = [];
  for (const source of constructs) {
    for (const target of source.node.dependencies) {
      found.push({ source, target });
    }
  }
  return found;
}

function ownObjects(construct: IConstruct): ApiObject[] {
  const chart = Chart.of(construct);
  return construct.node.findAll().filter(ApiObject.isApiObject).filter((object) => Chart.of(object) === chart);
}
