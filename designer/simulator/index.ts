export { SimulatorPanel } from './simulator-panel.tsx';
export { useSimulator, type Simulator, type SimulatorOptions } from './use-simulator.ts';
