import { table as alliancesTable } from '$lib/scenes/alliances/table';
import { table as chartsTable } from '$lib/scenes/charts/table';
import type { Table } from '$lib/scenes/charts/table';
import { table as timelineTable } from '$lib/scenes/timeline/table';
import type { SceneData, SceneView, View } from '$lib/story/stage-data';

/** A table for each part of a picture that shows data: none for maps and quotations. */
export function tablesOf({ scene, panel }: View, data: SceneData): Table[] {
  return [scene, ...(panel ? [panel.scene] : [])].flatMap((part) => tableOf(part, data));
}

function tableOf(scene: SceneView, data: SceneData): Table[] {
  if (scene.type === 'alliances') return [alliancesTable(scene, data)];
  if (scene.type === 'charts') return [chartsTable(scene, data)];
  return scene.type === 'timeline' ? [timelineTable(scene, data)] : [];
}
