// Decorated classes need the metadata before the first of them is loaded.
import 'reflect-metadata';
